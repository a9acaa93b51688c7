package org.throughline.query;

import java.util.Comparator;

/** Orders codes with numbers in them as people do: 1.2 before 1.10, {@code tier-2} before {@code tier-10}. */
public final class NumberedCodes {

    /** Numbers by their value, everything else letter by letter. */
    public static final Comparator<String> IN_ORDER = NumberedCodes::compare;

    private NumberedCodes() {}

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = endOfNumber(one, i);
            int endOther = endOfNumber(other, j);
            int difference = endOne > i && endOther > j
                    ? numbers(one, i, endOne, other, j, endOther)
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (difference != 0) {
                return difference;
            }
            i = Math.max(i + 1, endOne);
            j = Math.max(j + 1, endOther);
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** Of any length: without zeros in front the longer one is larger, else the first digit that differs says. */
    private static int numbers(String one, int from, int end, String other, int fromOther, int endOther) {
        int i = withoutZeros(one, from, end);
        int j = withoutZeros(other, fromOther, endOther);
        int longer = Integer.compare(end - i, endOther - j);
        for (; longer == 0 && i < end; i++, j++) {
            int difference = Character.compare(one.charAt(i), other.charAt(j));
            if (difference != 0) {
                return difference;
            }
        }
        return longer;
    }

    private static int withoutZeros(String code, int from, int end) {
        int i = from;
        while (i < end && code.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int endOfNumber(String code, int from) {
        int end = from;
        while (end < code.length() && code.charAt(end) >= '0' && code.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
