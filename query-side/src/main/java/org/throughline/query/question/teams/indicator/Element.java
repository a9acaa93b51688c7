package org.throughline.query.question.teams.indicator;

/** The eight elements of strong shared leadership, in the order of their source. */
public enum Element {
    /** Everybody who leads speaks up for equity and goes on learning about it. */
    EQUITY,
    /** Everybody who leads stands by one vision of success, in schools and district. */
    VISION,
    /** Several perspectives decide together, and those least served are heard. */
    VOICES,
    /** The system is used as intended, and can last. */
    FIDELITY,
    /** Support for staff is coordinated. */
    SUPPORT,
    /** Plans are made and followed with data on implementation and on outcomes. */
    DATA,
    /** Coaches inside and outside help leaders and teams. */
    COACHES,
    /** Communication goes both ways. */
    COMMUNICATION;

    /** Code of the item by which the instrument of the eight elements rates it. */
    public String item() {
        return Integer.toString(ordinal() + 1);
    }
}
