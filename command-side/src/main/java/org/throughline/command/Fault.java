package org.throughline.command;

/**
 * One thing that is wrong with a command.
 *
 * @param pointer JSON pointer into the command's JSON; empty for the whole
 * @param code stable, lower case, hyphenated
 * @param message for people
 */
public record Fault(String pointer, String code, String message) {

    /** The JSON pointer to a member of what a pointer leads to, whatever characters its name holds (RFC 6901). */
    public static String pointer(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
