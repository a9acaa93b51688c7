package org.throughline.command;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Marks a unit of work that is taken back whatever becomes of it. What decides in it decides as ever; what writes anything
 * beside the log asks here first.
 */
public final class Rehearsing {

    private static final String RESOURCE = Rehearsing.class.getName();

    private Rehearsing() {}

    /** Marks it. */
    public static void in(UnitOfWork<?> work) {
        work.root().resources().put(RESOURCE, true);
    }

    /** Whether the unit of work of this thread is one. */
    public static boolean isUnderWay() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(RESOURCE);
    }
}
