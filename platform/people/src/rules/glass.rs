use kernel::{Refusal, Role, Time};

/// How long an emergency may last before it must be said anew, in seconds.
pub const GLASS_SECONDS: i64 = 60 * 60;
/// A reason of fewer letters is no reason.
pub const SHORTEST_REASON: usize = 20;
/// A reason is no report.
pub const LONGEST_REASON: usize = 2_000;

const TOO_SHORT: Refusal = Refusal::invalid("people_reason_too_short", "reason");
const TOO_LONG: Refusal = Refusal::invalid("people_reason_too_long", "reason");
const ROLE_NOT_FOR_EMERGENCY: Refusal = Refusal::invalid("people_glass_role", "role");

/// The parts that an emergency can call for: to read for safety, to find who wrote, to answer.
pub const EMERGENCY_ROLES: &[Role] = &[Role::SafetyReader, Role::IdentityCustodian, Role::Responder];

/// The reason, trimmed, when it says enough.
pub fn reason(typed: &str) -> Result<String, Refusal> {
    let reason = typed.trim();
    let letters = reason.chars().filter(|letter| !letter.is_whitespace()).count();
    match letters {
        letters if letters < SHORTEST_REASON => Err(TOO_SHORT.with("letters", SHORTEST_REASON.to_string())),
        letters if letters > LONGEST_REASON => Err(TOO_LONG.with("letters", LONGEST_REASON.to_string())),
        _ => Ok(reason.to_owned()),
    }
}

/// Whether an emergency can call for this part.
pub fn role(role: Role) -> Result<Role, Refusal> {
    if EMERGENCY_ROLES.contains(&role) { Ok(role) } else { Err(ROLE_NOT_FOR_EMERGENCY) }
}

/// When it ends by itself.
pub fn ends_at(begins_at: Time) -> Time {
    crate::rules::sessions::later(begins_at, GLASS_SECONDS)
}
