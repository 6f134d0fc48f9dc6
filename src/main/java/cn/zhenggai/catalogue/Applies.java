package cn.zhenggai.catalogue;

import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an item is looked at.
 *
 * @param kinds of schools, all when none is named
 * @param facility what the school must have, null for nothing
 */
public record Applies(Set<SchoolKind> kinds, @Nullable Facility facility) {

    public static final Applies EVERYWHERE = new Applies(Set.of(), null);

    private static final String ALL = "ALL";

    public Applies {
        EnumSet<SchoolKind> sorted = EnumSet.noneOf(SchoolKind.class);
        sorted.addAll(kinds == null ? Set.of() : kinds);
        boolean every = sorted.size() == SchoolKind.values().length;
        kinds = Collections.unmodifiableSet(every ? EnumSet.noneOf(SchoolKind.class) : sorted);
    }

    /** As a program says it: a kind that is said twice counts once. */
    public static Applies of(@Nullable List<SchoolKind> kinds, @Nullable Facility facility) {
        List<SchoolKind> said = kinds == null ? List.of() : kinds;
        return new Applies(said.stream().filter(Objects::nonNull).collect(Collectors.toSet()), facility);
    }

    /**
     * Whether the item is looked at there; of what is not known nothing is concluded.
     *
     * @param kind null when it is not known
     * @param facilities null when nobody has said what there is
     */
    public boolean at(@Nullable SchoolKind kind, @Nullable Collection<Facility> facilities) {
        boolean itsKind = kinds.isEmpty() || kind == null || kinds.contains(kind);
        return itsKind && (facility == null || facilities == null || facilities.contains(facility));
    }

    /** {@code ALL}, {@code ALL/CANTEEN}, {@code PRIMARY JUNIOR/LAB}. */
    String written() {
        String all = kinds.isEmpty() ? ALL : kinds.stream().map(Enum::name).collect(Collectors.joining(" "));
        return facility == null ? all : all + '/' + facility;
    }

    static Applies read(String written) {
        String[] parts = written.split("/");
        Set<SchoolKind> kinds = parts[0].equals(ALL)
                ? Set.of()
                : Arrays.stream(parts[0].split(" ")).map(SchoolKind::valueOf).collect(Collectors.toSet());
        return new Applies(kinds, parts.length == 1 ? null : Facility.valueOf(parts[1]));
    }
}
