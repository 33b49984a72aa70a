use crate::model::Device;

/// What a browser says it runs on, as coarsely as helps its owner to know it again. No versions: they would make a mark.
pub fn device(user_agent: &str) -> Device {
    let says = |word: &str| user_agent.contains(word);
    if says("iPhone") {
        Device::Iphone
    } else if says("iPad") {
        Device::Ipad
    } else if says("Android") {
        if says("Mobile") { Device::AndroidPhone } else { Device::AndroidTablet }
    } else if says("Windows") {
        Device::Windows
    } else if says("Macintosh") {
        Device::Mac
    } else if says("Linux") || says("X11") {
        Device::Linux
    } else {
        Device::Other
    }
}
