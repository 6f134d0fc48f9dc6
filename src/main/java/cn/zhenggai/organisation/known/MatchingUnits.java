package cn.zhenggai.organisation.known;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;

/** Finds the unit that a row means: by its code, its ten digits, then by its exact name. */
public final class MatchingUnits {

    private static final String NATIONAL = "nationalCode";

    private final Known known;
    private final Actor by;

    public MatchingUnits(Known known, Actor by) {
        this.known = known;
        this.by = by;
    }

    /** Empty for one that is not there yet. */
    public Outcome<Optional<UnitCard>> of(Line line, UnitKind kind) {
        Optional<UnitCard> numbered = numbered(line);
        Optional<UnitCard> coded = line.says("code") ? known.coded(line.text("code")) : numbered;
        coded.filter(this::own).ifPresent(known::mention);
        if (coded.isPresent()) {
            return fitting(coded.get(), numbered, line, kind);
        }
        if (numbered.isPresent()) {
            numbered.filter(this::own).ifPresent(known::mention);
            return Outcome.refused(
                    Refusal.invalid("code", "unitOtherCode", numbered.get().code()));
        }
        return named(line, kind);
    }

    private Optional<UnitCard> numbered(Line line) {
        return line.says(NATIONAL) ? known.numbered(line.text(NATIONAL)) : Optional.empty();
    }

    private Outcome<Optional<UnitCard>> fitting(UnitCard unit, Optional<UnitCard> numbered, Line line, UnitKind kind) {
        if (unit.kind() != kind || !own(unit)) {
            return Outcome.refused(Refusal.invalid("code", "unitOtherKind", unit.name()));
        }
        Optional<UnitCard> other = numbered.filter(its -> its.id() != unit.id());
        return other.isPresent()
                ? Outcome.refused(Refusal.invalid(
                        NATIONAL,
                        "nationalCodeOfOther",
                        line.text(NATIONAL),
                        other.get().name()))
                : Outcome.done(Optional.of(unit));
    }

    private Outcome<Optional<UnitCard>> named(Line line, UnitKind kind) {
        List<UnitCard> named = known.named(by.bureauId(), line.text("name")).stream()
                .filter(unit -> unit.kind() == kind)
                .toList();
        named.forEach(known::mention);
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

    /** An open unit by its code, its ten digits or its exact name. */
    public Outcome<UnitCard> known(String field, String word) {
        Optional<UnitCard> coded =
                known.coded(word).or(() -> known.numbered(word)).filter(this::own);
        if (coded.isPresent()) {
            return Outcome.done(coded.get());
        }
        List<UnitCard> named = known.named(by.bureauId(), word).stream()
                .filter(UnitCard::active)
                .toList();
        if (named.size() == 1) {
            return Outcome.done(named.get(0));
        }
        return Outcome.refused(Refusal.invalid(field, named.isEmpty() ? "unitUnknown" : "unitSeveral", word));
    }

    /** The same, of this kind only. */
    public Outcome<UnitCard> known(String field, String word, UnitKind kind) {
        return known(field, word)
                .unless(unit -> unit.kind() == kind
                        ? Optional.empty()
                        : Optional.of(Refusal.invalid(field, "unitOtherKind", unit.name())));
    }

    private boolean own(UnitCard unit) {
        return Long.valueOf(by.bureauId()).equals(unit.bureauId());
    }
}
