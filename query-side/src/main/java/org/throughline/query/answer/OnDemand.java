package org.throughline.query.answer;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose items are computed each time they are looked at (a lazy view), for answers of which a page at a time is
 * sent: what is on no page costs nothing, and what is kept is what items are made of.
 *
 * @param <S> what an item is made of
 * @param <T> item
 */
public final class OnDemand<S, T> extends AbstractList<T> implements RandomAccess {

    private final List<S> sources;
    private final Function<? super S, ? extends T> make;

    private OnDemand(List<S> sources, Function<? super S, ? extends T> make) {
        this.sources = sources;
        this.make = make;
    }

    /**
     * An item for each of these.
     *
     * @param make pure, so that the same page is the same bytes
     */
    public static <S, T> List<T> of(List<S> sources, Function<? super S, ? extends T> make) {
        return new OnDemand<>(List.copyOf(sources), make);
    }

    /**
     * The same answer, each item of it made once however often it is looked at; for whoever looks at all of them more than once,
     * and keeps them no longer than that.
     *
     * @throws IllegalArgumentException when the record cannot be put together from its components
     */
    public static <A extends Record> A made(Class<A> type, A answer) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Object[] parts = new Object[components.length];
            boolean isAny = false;
            for (int i = 0; i < components.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                Object part = accessor.invoke(answer);
                boolean isOnDemand = part instanceof OnDemand;
                parts[i] = isOnDemand ? List.copyOf((OnDemand<?, ?>) part) : part;
                isAny |= isOnDemand;
            }
            if (!isAny) {
                return answer;
            }
            Constructor<A> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not put together: " + type.getName(), e);
        }
    }

    @Override
    public T get(int index) {
        return make.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
