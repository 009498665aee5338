// Admissions
