package cn.zhenggai.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The whole catalogue at one revision, every version of it. Never changed; a change makes another one. */
public record Book(
        long revision,
        TreeMap<String, Timeline<HazardItem>> items,
        TreeMap<String, Timeline<GroupRule>> groups,
        List<ChecklistRow> checklists) {

    /** k of n where k is more than n. */
    record TooFew(String group, int needed, int items, LocalDate day) {}

    static <T extends Dated<T>> TreeMap<String, Timeline<T>> byCode(List<T> versions) {
        TreeMap<String, Timeline<T>> lines = new TreeMap<>();
        versions.stream()
                .collect(Collectors.groupingBy(Dated::code))
                .forEach((code, all) -> lines.put(code, new Timeline<>(all)));
        return lines;
    }

    public Timeline<HazardItem> item(String code) {
        return code == null ? Timeline.empty() : items.getOrDefault(code, Timeline.empty());
    }

    public Timeline<GroupRule> group(String code) {
        return code == null ? Timeline.empty() : groups.getOrDefault(code, Timeline.empty());
    }

    public List<HazardItem> items(LocalDate on) {
        return items.values().stream().flatMap(line -> line.on(on).stream()).toList();
    }

    /** Those of all times, so that an old case still finds its own. */
    public Map<String, String> categories() {
        Map<String, String> names = new TreeMap<>();
        items.values()
                .forEach(line -> line.versions().forEach(item -> names.put(item.category(), item.categoryName())));
        return new LinkedHashMap<>(names);
    }

    public List<MajorGroup> groups(LocalDate on) {
        Map<String, List<String>> members = items(on).stream()
                .filter(item -> item.group() != null)
                .collect(Collectors.groupingBy(
                        HazardItem::group, Collectors.mapping(HazardItem::code, Collectors.toList())));
        return groups.values().stream()
                .flatMap(line -> line.on(on).stream())
                .map(rule -> new MajorGroup(
                        rule.code(), rule.name(), rule.needed(), members.getOrDefault(rule.code(), List.of())))
                .toList();
    }

    public Book with(HazardItem fresh) {
        return withItem(fresh.code(), item(fresh.code()).with(fresh));
    }

    public Book with(GroupRule fresh) {
        return withGroup(fresh.code(), group(fresh.code()).with(fresh));
    }

    Book withItem(String code, Timeline<HazardItem> line) {
        TreeMap<String, Timeline<HazardItem>> changed = new TreeMap<>(items);
        changed.put(code, line);
        return new Book(revision, changed, groups, checklists);
    }

    Book withGroup(String code, Timeline<GroupRule> line) {
        TreeMap<String, Timeline<GroupRule>> changed = new TreeMap<>(groups);
        changed.put(code, line);
        return new Book(revision, items, changed, checklists);
    }

    /** The first group that could never be judged, on the day or on one on which something changes later. */
    Optional<TooFew> tooFew(LocalDate from) {
        return changes(from).stream()
                .flatMap(day -> groups(day).stream()
                        .filter(group -> group.needed() > group.items().size())
                        .map(group -> new TooFew(
                                group.code(), group.needed(), group.items().size(), day)))
                .findFirst();
    }

    /** The first item that counts to a group which is not there on that day. */
    Optional<HazardItem> stray(LocalDate from) {
        return changes(from).stream()
                .flatMap(day -> items(day).stream()
                        .filter(item -> item.group() != null
                                && group(item.group()).on(day).isEmpty()))
                .findFirst();
    }

    private Set<LocalDate> changes(LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        items.values().forEach(line -> days.addAll(edges(line)));
        groups.values().forEach(line -> days.addAll(edges(line)));
        days.removeIf(day -> day.isBefore(from));
        return days;
    }

    private static <T extends Dated<T>> Set<LocalDate> edges(Timeline<T> line) {
        Set<LocalDate> days = new TreeSet<>();
        line.versions().forEach(version -> {
            days.add(version.validFrom());
            if (version.validUntil() != null) {
                days.add(version.validUntil().plusDays(1));
            }
        });
        return days;
    }
}
