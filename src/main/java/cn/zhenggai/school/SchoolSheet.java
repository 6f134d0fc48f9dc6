package cn.zhenggai.school;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolPeople;
import java.util.List;

/** A school as this reader may read it. */
public record SchoolSheet(KnownSchool school, List<SchoolPeople.Answering> people, List<SchoolCard> cards) {}
