package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of which some items found together make each other major. An item counts to one group at most. */
@Service
public class KeepingGroups {

    private final Editing editing;

    KeepingGroups(Editing editing) {
        this.editing = editing;
    }

    /**
     * From the day on the group has exactly these items; those that counted to another one come over. A code that is
     * not known yet is a new group.
     */
    @Transactional
    public Outcome<String> put(Actor by, MajorGroup wanted, LocalDate from) {
        if (!Editing.may(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Book before = editing.begin();
        Optional<Refusal> refusal = editing.badDay(from).or(() -> wrong(before, wanted, from));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        GroupRule rule = new GroupRule(wanted.code(), wanted.name().strip(), wanted.needed(), from, null);
        Book after =
                before.group(rule.code()).on(from).filter(rule::saysTheSameAs).isPresent() ? before : before.with(rule);
        return editing.write(before, joined(after, wanted.code(), new HashSet<>(wanted.items()), from), from, by)
                .<Outcome<String>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(wanted.code()));
    }

    /** From the day on its items are judged each for itself. */
    @Transactional
    public Outcome<String> end(Actor by, String code, LocalDate from) {
        if (!Editing.may(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Book before = editing.begin();
        Optional<Refusal> refusal = editing.badDay(from);
        if (refusal.isEmpty() && before.group(code).on(from).isEmpty()) {
            refusal = Optional.of(Refusal.conflict("groupNotThere"));
        }
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Book without = before.withGroup(code, before.group(code).endingBefore(from));
        return editing.write(before, joined(without, code, Set.of(), from), from, by)
                .<Outcome<String>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(code));
    }

    private static Optional<Refusal> wrong(Book book, MajorGroup wanted, LocalDate from) {
        List<String> unknown = wanted.items().stream()
                .filter(code -> book.item(code).on(from).isEmpty())
                .toList();
        int different = new HashSet<>(wanted.items()).size();
        return new Checks()
                .that(ItemChecks.groupCode(wanted.code()), "code", "groupCode")
                .text(wanted.name(), "name", 60)
                .that(wanted.needed() >= 1, "needed", "groupNeeded")
                .that(unknown.isEmpty(), "items", "hazardUnknown", String.join(" ", unknown))
                .that(
                        wanted.needed() <= different,
                        "needed",
                        "groupTooFew",
                        String.valueOf(wanted.code()),
                        wanted.needed(),
                        different,
                        from.toString())
                .refusal();
    }

    /** Planned versions of an item count to the group too. */
    private static Book joined(Book book, String group, Set<String> members, LocalDate from) {
        Book joined = book;
        for (HazardItem item : book.items(from)) {
            boolean is = group.equals(item.group());
            boolean shall = members.contains(item.code());
            if (is != shall) {
                joined = joined.withItem(
                        item.code(),
                        book.item(item.code()).from(from, version -> version.inGroup(shall ? group : null)));
            }
        }
        return joined;
    }
}
