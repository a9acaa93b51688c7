package org.throughline.infra;

import org.jspecify.annotations.Nullable;

/**
 * Ends the program when memory does. A program that has lost a thread of its server this way stays and answers nobody,
 * and a supervisor that watches processes sees nothing; one that has ended is started anew, and what it acknowledged is in
 * the log. Nothing is closed in good order: that would need memory.
 */
public final class LastResort {

    /** Exit code of a program that ran out of memory. */
    public static final int OUT_OF_MEMORY = 3;

    private static final int DEPTH = 16;

    private LastResort() {}

    /** From now on a thread that dies of it takes the program along. */
    static void install() {
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endWhenOutOfMemory(failure);
            if (usual != null) {
                usual.uncaughtException(thread, failure);
            } else {
                thread.getThreadGroup().uncaughtException(thread, failure);
            }
        });
    }

    /** Ends the program when this is, or was caused by, the end of memory: for where frameworks keep it to themselves. */
    public static void endWhenOutOfMemory(@Nullable Throwable failure) {
        if (isOutOfMemory(failure)) {
            System.err.println("out of memory: the program ends");
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    private static boolean isOutOfMemory(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
