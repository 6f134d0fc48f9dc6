package cn.zhenggai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The versions of one thing in the order of their days; no two count on the same day. Never changed itself. */
public record Timeline<T extends Dated<T>>(List<T> versions) {

    public Timeline {
        versions = versions.stream()
                .sorted(Comparator.comparing((T version) -> version.validFrom()))
                .toList();
    }

    static <T extends Dated<T>> Timeline<T> empty() {
        return new Timeline<T>(List.of());
    }

    public Optional<T> on(LocalDate day) {
        return versions.stream().filter(version -> version.countsOn(day)).findFirst();
    }

    /** From its first day on the new version counts, until the day on which the next one was to begin anyway. */
    Timeline<T> with(T fresh) {
        LocalDate from = fresh.validFrom();
        LocalDate until = on(from).map(Dated::validUntil).orElseGet(() -> dayBeforeTheNext(from));
        List<T> changed = new ArrayList<>();
        versions.forEach(version -> {
            if (version.countsOn(from) && version.validFrom().isBefore(from)) {
                changed.add(version.during(version.validFrom(), from.minusDays(1)));
            } else if (!version.validFrom().equals(from)) {
                changed.add(version);
            }
        });
        changed.add(fresh.during(from, until));
        return new Timeline<>(changed);
    }

    /** Everything that counts on the day or later is made anew. */
    Timeline<T> from(LocalDate day, UnaryOperator<T> change) {
        Timeline<T> changed = on(day).map(version -> change.apply(version).during(day, null))
                .map(this::with)
                .orElse(this);
        return new Timeline<>(changed.versions.stream()
                .map(version -> version.validFrom().isAfter(day) ? change.apply(version) : version)
                .toList());
    }

    /** Nothing counts from the day on, and what was planned for later is dropped. */
    Timeline<T> endingBefore(LocalDate day) {
        return new Timeline<>(versions.stream()
                .filter(version -> version.validFrom().isBefore(day))
                .map(version -> version.countsOn(day) ? version.during(version.validFrom(), day.minusDays(1)) : version)
                .toList());
    }

    /** Without the version that begins on the day; the one before it counts on in its stead. */
    Timeline<T> without(LocalDate first) {
        T dropped = versions.stream()
                .filter(version -> version.validFrom().equals(first))
                .findFirst()
                .orElseThrow();
        return new Timeline<>(versions.stream()
                .filter(version -> version != dropped)
                .map(version -> first.minusDays(1).equals(version.validUntil())
                        ? version.during(version.validFrom(), dropped.validUntil())
                        : version)
                .toList());
    }

    private LocalDate dayBeforeTheNext(LocalDate day) {
        return versions.stream()
                .map(Dated::validFrom)
                .filter(start -> start.isAfter(day))
                .findFirst()
                .map(start -> start.minusDays(1))
                .orElse(null);
    }
}
