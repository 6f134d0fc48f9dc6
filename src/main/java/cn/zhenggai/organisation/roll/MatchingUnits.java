package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the unit that a row means: by its code, then by its exact name. */
@Component
class MatchingUnits {

    private final Directory directory;
    private final Places places;

    MatchingUnits(Directory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    /** Empty for one that is not there yet. */
    Outcome<Optional<UnitCard>> of(Actor by, Line line, UnitKind kind) {
        Optional<UnitCard> coded = line.says("code") ? directory.unit(line.text("code")) : Optional.empty();
        if (coded.isPresent()) {
            UnitCard unit = coded.get();
            boolean right = unit.kind() == kind && Long.valueOf(by.bureauId()).equals(unit.bureauId());
            return right ? Outcome.done(coded) : Outcome.refused(Refusal.invalid("code", "unitOtherKind", unit.name()));
        }
        List<UnitCard> named = places.named(by.bureauId(), line.text("name")).stream()
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

    /** An open unit by its code or its exact name. */
    Outcome<UnitCard> known(Actor by, String field, String codeOrName) {
        Optional<UnitCard> coded = directory.unit(codeOrName).filter(unit -> Long.valueOf(by.bureauId())
                .equals(unit.bureauId()));
        if (coded.isPresent()) {
            return Outcome.done(coded.get());
        }
        List<UnitCard> named = places.named(by.bureauId(), codeOrName).stream()
                .filter(UnitCard::active)
                .toList();
        if (named.size() == 1) {
            return Outcome.done(named.get(0));
        }
        return Outcome.refused(Refusal.invalid(field, named.isEmpty() ? "unitUnknown" : "unitSeveral", codeOrName));
    }
}
