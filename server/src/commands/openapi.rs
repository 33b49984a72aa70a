use crate::{Stop, wire};

/// Prints the description of the interface for programs.
pub fn openapi() -> Result<(), Stop> {
    println!("{}", serde_json::to_string_pretty(&wire::openapi()?)?);
    Ok(())
}
