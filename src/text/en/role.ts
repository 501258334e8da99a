/** Roles there are ready weights for. */
export const role = {
  "role.sales": "Sales",
  "role.pre-sales": "Pre-sales",
  "role.customer service": "Customer service",
  "role.R&D": "R&D",
  "role.operations": "Operations",
  "role.finance": "Finance",
  "role.HR": "HR",
  "role.legal": "Legal",
  "role.administration": "Administration",
} as const;
