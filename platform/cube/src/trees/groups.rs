//! Groups of organisations. What is counted for an organisation is counted for the group of all that lies under it, so
//! trees that put the same organisations together share their cells.

use std::collections::HashMap;
use std::sync::Arc;

/// All groups there ever were. A group keeps its number.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    numbers: HashMap<Arc<[u32]>, u32>,
    members: Vec<Arc<[u32]>>,
}

impl Groups {
    /// The number of the group of exactly these nodes, which are sorted.
    pub fn number(&mut self, nodes: &[u32]) -> u32 {
        if let Some(number) = self.numbers.get(nodes) {
            return *number;
        }
        let (number, nodes): (u32, Arc<[u32]>) = (self.members.len() as u32, nodes.into());
        self.members.push(Arc::clone(&nodes));
        self.numbers.insert(nodes, number);
        number
    }

    /// The number of the group of this node alone, if it was ever placed.
    pub fn single(&self, node: u32) -> Option<u32> {
        self.numbers.get([node].as_slice()).copied()
    }

    /// The nodes of a group.
    pub fn members(&self, group: u32) -> &[u32] {
        self.members.get(group as usize).map_or(&[], |members| members)
    }

    pub fn all(&self) -> &[Arc<[u32]>] {
        &self.members
    }
}
