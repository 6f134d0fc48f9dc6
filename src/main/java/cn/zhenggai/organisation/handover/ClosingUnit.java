package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.UnitLine;
import cn.zhenggai.organisation.UnitNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a unit; before one is closed, its open work gets a successor or ends with a reason. A school that comes to lie
 * below another township takes its open work along.
 */
@Service
public class ClosingUnit {

    private static final int MOST = 1000;

    private final ManagingUnits units;
    private final Directory directory;
    private final Places places;
    private final List<UnitWork> works;
    private final ApplicationEventPublisher events;

    ClosingUnit(
            ManagingUnits units,
            Directory directory,
            Places places,
            List<UnitWork> works,
            ApplicationEventPublisher events) {
        this.units = units;
        this.directory = directory;
        this.places = places;
        this.works = works;
        this.events = events;
    }

    public List<Piece> open(UnitCard unit) {
        return works.stream().flatMap(work -> work.of(unit).stream()).toList();
    }

    /** Units of the same kind at whose desk somebody sits, those below the same parent first. */
    public List<UnitCard> successors(UnitCard unit) {
        Desk.Kind desk = unit.kind() == UnitKind.SCHOOL ? Desk.Kind.SCHOOL : Desk.Kind.SECTION_HEAD;
        return directory.units(unit.bureauId(), unit.kind(), "", MOST).stream()
                .filter(other -> other.id() != unit.id())
                .filter(other -> !directory.seatedAt(Desk.of(desk, other.id())).isEmpty())
                .sorted(Comparator.comparing((UnitCard other) -> !Objects.equals(other.parentId(), unit.parentId())))
                .toList();
    }

    /** A section's cases need somebody who signs and reviews; those of a school may end with it. */
    public static boolean mayEnd(UnitCard unit) {
        return unit.kind() == UnitKind.SCHOOL;
    }

    /** What keeps a unit from being closed so. */
    public Optional<Refusal> lacking(UnitCard unit, UnitHandOver chosen) {
        if (places.below(unit.id()).stream().anyMatch(UnitLine::active)) {
            return Optional.of(Refusal.invalid("active", "unitHasUnits"));
        }
        List<Piece> open = open(unit);
        return open.isEmpty() ? Optional.empty() : chosen.refusal(open, successors(unit), mayEnd(unit));
    }

    @Transactional
    public Outcome<Long> change(Actor by, long id, int version, UnitEntry entry, UnitHandOver chosen) {
        UnitCard unit = directory.unit(id).orElseThrow(() -> new UnitNotFound(id));
        boolean closes = unit.active() && !entry.active();
        if (!closes) {
            return units.change(id, version, entry).map(changed -> moved(by, unit));
        }
        List<Piece> open = open(unit);
        Optional<Refusal> refusal = units.refusal(id, version, entry).or(() -> lacking(unit, chosen));
        return Outcome.unless(refusal, () -> unit)
                .then(known -> units.change(id, version, entry))
                .map(done -> {
                    close(by, unit, open.isEmpty() ? UnitHandOver.NONE : chosen);
                    return done;
                });
    }

    /** What hangs on a school goes with it, and the staff of both offices see something else from now on. */
    private long moved(Actor by, UnitCard before) {
        UnitCard now = directory.unit(before.id()).orElseThrow();
        if (!Objects.equals(before.parentId(), now.parentId())) {
            events.publishEvent(new SchoolMoved(before, now, by));
            Stream.of(before.townshipId(), now.townshipId())
                    .filter(Objects::nonNull)
                    .flatMap(office -> directory.staffOf(office).stream())
                    .forEach(person -> events.publishEvent(new SightChanged(person.id())));
        }
        return now.id();
    }

    private void close(Actor by, UnitCard unit, UnitHandOver chosen) {
        UnitCard successor = chosen.successor() == null || chosen.ends()
                ? null
                : directory.unit(Long.parseLong(chosen.successor())).orElseThrow();
        if (successor != null) {
            works.forEach(work -> work.moveOn(unit, successor, chosen.note().strip(), by));
            units.passCategories(unit.id(), successor.id());
            units.succeeded(unit.id(), successor.id());
        } else if (chosen.ends()) {
            works.forEach(work -> work.end(unit, chosen.note().strip(), by));
        }
        String note = chosen.note() == null ? "" : chosen.note().strip();
        events.publishEvent(new UnitClosed(unit, successor, note, by));
        directory.staffOf(unit.id()).forEach(person -> events.publishEvent(new SightChanged(person.id())));
    }
}
