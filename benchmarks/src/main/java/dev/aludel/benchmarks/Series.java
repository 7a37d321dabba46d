// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several runs of one command, in their order.
 *
 * @param runs the runs
 */
record Series(List<Run> runs) {

    private static final double MILLIS = 1000;

    Series {
        runs = List.copyOf(runs);
    }

    /** The median of the times, with the least and the greatest. */
    String seconds() {
        return spread("%.2f s", numbers(it -> it.millis() / MILLIS));
    }

    /** The median of the processors' times. */
    String processor() {
        List<Double> times = used(Run.Used::cpuSeconds);
        return times.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f s", median(times));
    }

    /** The median of the maximum resident sets. */
    String megabytes() {
        List<Double> sizes = used(Run.Used::megabytes);
        return sizes.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f MB", median(sizes));
    }

    /** The median of the ratios of this one's times to the other's, run by run; and the same of the processors' times. */
    String ratio(Series other) {
        String times = spread("%.2f", ratios(numbers(Run::millis), other.numbers(Run::millis)));
        List<Double> processor = ratios(used(Run.Used::cpuSeconds), other.used(Run.Used::cpuSeconds));
        return processor.isEmpty() ? times : times + "; of processor time " + spread("%.2f", processor);
    }

    /** The median of numbers, in whatever order. */
    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<Double> numbers(ToDoubleFunction<Run> number) {
        return runs.stream().mapToDouble(number).boxed().collect(Collectors.toList());
    }

    /** Empty where it was not measured. */
    private List<Double> used(ToDoubleFunction<Run.Used> number) {
        return runs.stream()
                .map(Run::used)
                .filter(Objects::nonNull)
                .mapToDouble(number)
                .boxed()
                .collect(Collectors.toList());
    }

    private static List<Double> ratios(List<Double> numbers, List<Double> others) {
        return IntStream.range(0, Math.min(numbers.size(), others.size()))
                .mapToObj(it -> numbers.get(it) / others.get(it))
                .toList();
    }

    private static String spread(String format, List<Double> numbers) {
        String least = String.format(
                Locale.ROOT,
                "%.2f",
                numbers.stream().mapToDouble(it -> it).min().orElseThrow());
        String greatest = String.format(
                Locale.ROOT,
                "%.2f",
                numbers.stream().mapToDouble(it -> it).max().orElseThrow());
        String middle = String.format(Locale.ROOT, format, median(numbers));
        return numbers.size() == 1 ? middle : "%s (%s to %s)".formatted(middle, least, greatest);
    }
}
