package org.throughline.command;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What a command says in confidence: it enters neither the event nor anything in the event's metadata from which it
 * could be guessed, such as the fingerprint of the command.
 */
@Documented
@Target(FIELD)
@Retention(RUNTIME)
public @interface Confidential {}
