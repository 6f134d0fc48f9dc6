package cn.zhenggai.ranking.web;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a school: the way to its place. Reckoning all schools for it on every look would cost more than it tells. */
@Component
class RankingOfSchool implements SchoolPart {

    private static final int BEFORE_DOSSIER = 85;

    @Override
    public int order() {
        return BEFORE_DOSSIER;
    }

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        Row way =
                new Row(null, RankingAddress.of(school.code()), List.of(new Said("school.ranking.place")), null, null);
        return RankingScope.opensTo(reader)
                ? List.of(SchoolCard.ofRows("ranking", "medal", List.of(way), null))
                : List.of();
    }
}
