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

    Outcome<Made> apply(Actor by, Meant<UnitCard, UnitEntry> meant) {
        return meant.before()
                .map(unit -> change(by, unit, meant.entry(), UnitHandOver.NONE, meant.was()))
                .orElseGet(() -> units.add(meant.entry()).map(id -> new Made(id, unit(id).version(), Map.of())));
    }

    /** @param was what is put back when it is taken back */
    Outcome<Made> change(Actor by, UnitCard unit, UnitEntry entry, UnitHandOver chosen, Map<String, String> was) {
        return closing.change(by, unit.id(), unit.version(), entry, chosen)
                .map(id -> new Made(id, unit(id).version(), was));
    }

    /** A new unit is closed, because none is ever deleted. */
    Outcome<Long> takeBack(Actor by, Made made) {
        UnitCard unit = unit(made.id());
        if (unit.version() != made.version()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        if (!made.fresh()) {
            UnitEntry was = words.entry(unit.code(), unit.kind(), made.was());
            return closing.change(by, unit.id(), unit.version(), was, UnitHandOver.NONE);
        }
        if (!directory.staffOf(unit.id()).isEmpty()) {
            return Outcome.refused(Refusal.conflict("unitHasPeople"));
        }
        return closing.change(by, unit.id(), unit.version(), UnitWords.entry(unit, false), UnitHandOver.NONE);
    }

    private UnitCard unit(long id) {
        return directory.unit(id).orElseThrow(() -> new UnitNotFound(id));
    }
}
