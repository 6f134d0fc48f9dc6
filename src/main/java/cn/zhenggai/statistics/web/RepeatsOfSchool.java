package cn.zhenggai.statistics.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.ReadingRepeats;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a school: what was found there again within a year, this year. */
@Component
class RepeatsOfSchool implements SchoolPart {

    private static final int AFTER_CAMPAIGNS = 55;

    private final ReadingRepeats reading;
    private final AskingFigures asking;
    private final HazardCatalogue catalogue;

    RepeatsOfSchool(ReadingRepeats reading, AskingFigures asking, HazardCatalogue catalogue) {
        this.reading = reading;
        this.asking = asking;
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return AFTER_CAMPAIGNS;
    }

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        Question question = asking.now().with(Dimension.SCHOOL, String.valueOf(school.id()));
        boolean figures = FiguresScope.opensTo(reader);
        return List.of(SchoolCard.ofRows(
                "repeats",
                "repeat",
                reading.ofSchool(question, reader).stream()
                        .map(item -> new Row(
                                catalogue
                                        .item(item.code())
                                        .map(known -> known.subCategory())
                                        .orElse(item.code()),
                                figures
                                        ? FiguresAddress.list(question, Measure.REPEATED, Dimension.ITEM, item.code())
                                        : null,
                                List.of(new Said("school.said", item.code())),
                                null,
                                new Said("school.again", item.cases())))
                        .toList(),
                figures ? FiguresAddress.list(question, Measure.REPEATED, null, null) : null));
    }
}
