package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the program of {@link OnTheSample} out and sees to it that it is as it was. */
final class SharedSample implements ParameterResolver, AfterAllCallback {

    /** Started by the first test that asks for it. */
    private static final class Holder {

        static final Program PROGRAM = Program.startOnSample();
        static final long HEAD = PROGRAM.settled();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Program.class;
    }

    @Override
    public Program resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Holder.PROGRAM;
    }

    @Override
    public void afterAll(ExtensionContext test) {
        assertThat(Holder.PROGRAM.settled())
                .as("%s records nothing in the sample it shares", test.getDisplayName())
                .isEqualTo(Holder.HEAD);
    }
}
