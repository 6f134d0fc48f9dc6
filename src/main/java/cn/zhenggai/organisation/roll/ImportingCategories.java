package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.KnownCounty;
import cn.zhenggai.organisation.known.MatchingUnits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which section answers for which categories of hazards. A row says all that its section answers for. */
@Component
class ImportingCategories extends KnownKind {

    private static final String CATEGORIES = "categories";
    private static final Layout LAYOUT = Layout.of(
            Field.of("section", Kinds.name(), "股室", "科室", "股室名称", "负责股室", "责任股室", "section")
                    .needed(),
            Field.of(CATEGORIES, Kinds.text(), "负责类别", "隐患类别", "类别", "负责的隐患类别", "分管类别", "categories")
                    .needed());

    private final ManagingUnits managing;
    private final Places places;
    private final ListWords lists;

    ImportingCategories(Knowing knowing, ManagingUnits managing, Places places, ListWords lists) {
        super(knowing);
        this.managing = managing;
        this.places = places;
        this.lists = lists;
    }

    @Override
    public String word() {
        return "sections";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> sheetNames() {
        return List.of("股室与类别", "类别", "sections");
    }

    @Override
    Judging judging(Known known, Actor by) {
        return line -> {
            Outcome<UnitCard> section = section(known, by, line);
            if (section.refusal() != null) {
                return Judgement.refused(line.text("section"), section.refusal().reasons());
            }
            UnitCard found = section.orThrow();
            String before = lists.categories(known.categories(found.id()));
            String after = lists.categories(lists.categories(line.text(CATEGORIES)));
            return Judgement.known(
                    found.code(),
                    before.equals(after) ? List.of() : List.of(new Difference(CATEGORIES, before, after)));
        };
    }

    private Outcome<UnitCard> section(Known known, Actor by, Line line) {
        List<String> unknown = lists.categories(line.text(CATEGORIES)).stream()
                .filter(category -> !ManagingUnits.CATEGORIES.contains(category))
                .toList();
        return unknown.isEmpty()
                ? new MatchingUnits(known, by).known("section", line.text("section"), UnitKind.SECTION)
                : Outcome.refused(Refusal.invalid(CATEGORIES, "categoryUnknown", String.join("、", unknown)));
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return section(now(), by, line).map(section -> {
            List<String> before = places.categoriesOf(section.id());
            List<String> after = lists.categories(line.text(CATEGORIES));
            managing.assignCategories(section.id(), after);
            return new Made(section.id(), after.hashCode(), Map.of(CATEGORIES, String.join(",", before)));
        });
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        if (places.categoriesOf(made.id()).hashCode() != made.version()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        String was = made.was().getOrDefault(CATEGORIES, "");
        managing.assignCategories(made.id(), was.isEmpty() ? List.of() : List.of(was.split(",")));
        return Outcome.done(made.id());
    }

    @Override
    public List<List<String>> present(Actor by) {
        KnownCounty county = county();
        return county.open(by).stream()
                .filter(unit -> unit.kind() == UnitKind.SECTION)
                .map(section -> List.of(section.name(), lists.categories(county.categories(section.id()))))
                .toList();
    }
}
