package org.throughline.infra.growth;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Counts what one thread does in the code that reads: whenever it enters a method and whenever it goes back to the
 * beginning of a loop. The classes are rewritten for that while this is open. A scan that allocates nothing is noticed
 * here and nowhere else.
 */
public final class Steps implements AutoCloseable {

    private static final Set<String> COUNTED = Set.of("org.throughline.query.", "org.throughline.events.");
    private static final String OWN_NAME = Steps.class.getName().replace('.', '/');
    private static final int MOST_METHODS = 1 << 16;

    /** Methods by the number they are counted under. */
    private static final List<String> METHODS = Collections.synchronizedList(new ArrayList<>());

    private static final long[] COUNTS = new long[MOST_METHODS];
    private static final long NONE = 0;

    /** The id of the thread that is counted. */
    private static volatile long counted = NONE;

    private final Instrumentation classes = ByteBuddyAgent.install();
    private final ClassFileTransformer counting = new Counting();

    Steps() {
        classes.addTransformer(counting, true);
        rewrite();
    }

    /** How often this thread is in which method while something runs. */
    static Map<String, Long> of(Runnable something) {
        Arrays.fill(COUNTS, 0);
        counted = Thread.currentThread().threadId();
        try {
            something.run();
        } finally {
            counted = NONE;
        }
        Map<String, Long> steps = new HashMap<>();
        for (int method = 0; method < METHODS.size(); method++) {
            if (COUNTS[method] > 0) {
                steps.merge(METHODS.get(method), COUNTS[method], Long::sum);
            }
        }
        return steps;
    }

    /** Called by what is counted. */
    public static void step(int method) {
        if (Thread.currentThread().threadId() == counted) {
            COUNTS[method]++;
        }
    }

    private void rewrite() {
        Class<?>[] loaded = Arrays.stream(classes.getAllLoadedClasses())
                .filter(type -> isCounted(type.getName()) && classes.isModifiableClass(type))
                .toArray(Class<?>[]::new);
        try {
            classes.retransformClasses(loaded);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCounted(String name) {
        return COUNTED.stream().anyMatch(name::startsWith);
    }

    @Override
    public void close() {
        classes.removeTransformer(counting);
        rewrite();
    }

    private static final class Counting implements ClassFileTransformer {

        @Override
        public synchronized byte[] transform(
                ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
            if (name == null || !isCounted(name.replace('/', '.'))) {
                return null;
            }
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(
                    new ClassVisitor(SpringAsmInfo.ASM_VERSION, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String method, String descriptor, String signature, String[] thrown) {
                            METHODS.add(name.substring(name.lastIndexOf('/') + 1) + "." + method);
                            return new CountedMethod(
                                    METHODS.size() - 1,
                                    super.visitMethod(access, method, descriptor, signature, thrown));
                        }
                    },
                    0);
            return writer.toByteArray();
        }
    }

    private static final class CountedMethod extends MethodVisitor {

        private final int number;
        private final Set<Label> behind = new HashSet<>();

        CountedMethod(int number, MethodVisitor written) {
            super(SpringAsmInfo.ASM_VERSION, written);
            this.number = number;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            countStep();
        }

        @Override
        public void visitLabel(Label label) {
            behind.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int instruction, Label label) {
            if (behind.contains(label)) {
                countStep();
            }
            super.visitJumpInsn(instruction, label);
        }

        private void countStep() {
            super.visitLdcInsn(number);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, OWN_NAME, "step", "(I)V", false);
        }
    }
}
