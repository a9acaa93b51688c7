package org.throughline.command;

/**
 * One thing that is wrong with a command.
 *
 * @param pointer JSON pointer into the command's JSON; empty for the whole
 * @param code stable, lower case, hyphenated
 * @param message for people
 */
public record Fault(String pointer, String code, String message) {}
