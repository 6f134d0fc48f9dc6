package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;

/** Finds the unit that a row means: by its code, then by its name. */
final class MatchingUnits {

    private final RollCall roll;
    private final Actor by;

    MatchingUnits(RollCall roll, Actor by) {
        this.roll = roll;
        this.by = by;
    }

    /** Empty for one that is not there yet. */
    Outcome<Optional<UnitCard>> of(Line line, UnitKind kind) {
        Optional<UnitCard> coded = line.says("code") ? roll.unit(line.text("code")) : Optional.empty();
        if (coded.isPresent()) {
            UnitCard unit = coded.get();
            return unit.kind() == kind && own(unit)
                    ? Outcome.done(coded)
                    : Outcome.refused(Refusal.invalid("code", "unitOtherKind", unit.name()));
        }
        List<UnitCard> named = roll.named(line.text("name")).stream()
                .filter(unit -> unit.kind() == kind)
                .toList();
        if (named.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        if (line.says("code")) {
            return Outcome.refused(
                    Refusal.invalid("code", "unitOtherCode", named.get(0).code()));
        }
        return named.size() == 1
                ? Outcome.done(Optional.of(named.get(0)))
                : Outcome.refused(Refusal.invalid("name", "unitSeveral", line.text("name")));
    }

    /** An open unit by its code or its name. */
    Outcome<UnitCard> known(String field, String codeOrName) {
        Optional<UnitCard> coded = roll.unit(codeOrName).filter(this::own);
        if (coded.isPresent()) {
            return Outcome.done(coded.get());
        }
        List<UnitCard> named =
                roll.named(codeOrName).stream().filter(UnitCard::active).toList();
        if (named.size() == 1) {
            return Outcome.done(named.get(0));
        }
        return Outcome.refused(Refusal.invalid(field, named.isEmpty() ? "unitUnknown" : "unitSeveral", codeOrName));
    }

    private boolean own(UnitCard unit) {
        return Long.valueOf(by.bureauId()).equals(unit.bureauId());
    }
}
