package org.throughline.query.question.teams.indicator;

/** The eight elements of strong shared leadership, in the order of their source. */
public enum Element {
    /** Everybody who leads speaks up for equity and goes on learning about it. */
    EQUITY("1"),
    /** Everybody who leads stands by one vision of success, in schools and district. */
    VISION("2"),
    /** Several perspectives decide together, and those least served are heard. */
    VOICES("3"),
    /** The system is used as intended, and can last. */
    FIDELITY("4"),
    /** Support for staff is coordinated. */
    SUPPORT("5"),
    /** Plans are made and followed with data on implementation and on outcomes. */
    DATA("6"),
    /** Coaches inside and outside help leaders and teams. */
    COACHES("7"),
    /** Communication goes both ways. */
    COMMUNICATION("8");

    private final String item;

    Element(String item) {
        this.item = item;
    }

    /** Code of the item by which the instrument of the eight elements rates it. */
    public String item() {
        return item;
    }
}
