package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.UnitNotFound;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.UnitHandOver;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enters and changes units for a table, and takes that back as long as nobody has gone on with them. */
@Component
class UnitRolls {

    private final ManagingUnits units;
    private final ClosingUnit closing;
    private final Directory directory;
    private final UnitWords words;

    UnitRolls(ManagingUnits units, ClosingUnit closing, Directory directory, UnitWords words) {
        this.units = units;
        this.closing = closing;
        this.directory = directory;
        this.words = words;
    }

    /** @param before empty for a new one, of whose code nobody was found */
    static Optional<Refusal> refusal(Optional<UnitCard> before, UnitEntry entry) {
        return before.isPresent()
                ? ManagingUnits.refusalOfChange(entry)
                : ManagingUnits.refusal(entry, entry.parentId() != null, false);
    }

    Outcome<Made> apply(Optional<UnitCard> before, UnitEntry entry) {
        return before.map(unit -> units.change(unit.id(), unit.version(), entry)
                        .map(id -> new Made(id, unit(id).version(), words.of(UnitWords.entry(unit)))))
                .orElseGet(() -> units.add(entry).map(id -> new Made(id, unit(id).version(), Map.of())));
    }

    /** A new unit is closed, because none is ever deleted. */
    Outcome<Long> takeBack(Actor by, Made made) {
        UnitCard unit = unit(made.id());
        if (unit.version() != made.version()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        if (!made.fresh()) {
            UnitEntry was = words.entry(unit.code(), unit.kind(), unit.parentId(), made.was());
            return closing.change(by, unit.id(), unit.version(), was, UnitHandOver.NONE);
        }
        if (!directory.staffOf(unit.id()).isEmpty()) {
            return Outcome.refused(Refusal.conflict("unitHasPeople"));
        }
        return closing.change(by, unit.id(), unit.version(), closed(unit), UnitHandOver.NONE);
    }

    private static UnitEntry closed(UnitCard unit) {
        return new UnitEntry(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                unit.facilities(),
                false);
    }

    private UnitCard unit(long id) {
        return directory.unit(id).orElseThrow(() -> new UnitNotFound(id));
    }
}
