package org.throughline.command;

/**
 * The log did not answer. Whether an append took place is not known to the one who gets this; sending the command again
 * under the same id settles it.
 */
public final class LogUnavailable extends RuntimeException {

    public LogUnavailable(Throwable cause) {
        super("the log cannot be reached: " + cause.getMessage(), cause);
    }
}
