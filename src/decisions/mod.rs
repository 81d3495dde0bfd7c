//! The rules by which bodies decide. Pure: no input or output, exact integers.
