/**
 * Forms: every command can be sent by people, from a page that is made of the command's own schema. Here the two sides meet:
 * fields and rules are the command side's, names and sentences the query side's (ADR 37).
 */
@NullMarked
package org.throughline.infra.form;

import org.jspecify.annotations.NullMarked;
