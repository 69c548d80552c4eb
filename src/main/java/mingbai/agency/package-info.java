/**
 * The bodies that owe the public information (行政机关) and whoever works for them by name: the tree from city to village with
 * sections, small bodies for whom another acts, contacts, leading and other groups, validity, and what a reform of agencies made of
 * them. A code never changes and stays resolvable for ever. Serves Arts. 4 (a designated disclosure office), 10 (who made it discloses
 * it; successors) and 12 (the guide names office, address, hours, telephone). May see the ledger, files and page furniture.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "web", "ledger", "ledger::reading", "storage", "paper", "figure"})
package mingbai.agency;
