package org.throughline.infra.log.evidence;

/**
 * Stands for every event up to a position. Noted where nobody who can write to the database can write, it proves them.
 *
 * @param position the last one it stands for
 * @param chain the chain there
 */
public record Checkpoint(long position, Hash chain) {

    /** Stands for nothing. */
    public static final Checkpoint START = new Checkpoint(0, Hash.ZERO);

    /** One position on. */
    public Checkpoint then(Hash digest) {
        return new Checkpoint(position + 1, chain.then(digest));
    }

    /**
     * Reads {@code position:chain}.
     *
     * @throws IllegalArgumentException when it is not of this form
     */
    public static Checkpoint parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form position:chain");
        }
        return new Checkpoint(Long.parseLong(text.substring(0, colon)), Hash.parse(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return position + ":" + chain;
    }
}
