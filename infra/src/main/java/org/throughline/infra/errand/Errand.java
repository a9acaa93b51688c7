package org.throughline.infra.errand;

/** Something that is done once. */
interface Errand {

    /** Does it and prints what came of it; returns the exit code, 0 when all is well. */
    int run() throws Exception;
}
