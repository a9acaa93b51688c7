package org.throughline.query.answer;

import java.util.AbstractList;
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

    @Override
    public T get(int index) {
        return make.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
