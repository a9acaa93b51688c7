package org.throughline.command.door;

import org.throughline.command.Command;

/** Decides who may do what. The one place where a command is authorized. */
@FunctionalInterface
public interface Authority {

    /**
     * Lets the command pass.
     *
     * @throws org.throughline.command.Refusal with code FORBIDDEN when the caller may not send it
     */
    void permit(Caller caller, Command command);
}
