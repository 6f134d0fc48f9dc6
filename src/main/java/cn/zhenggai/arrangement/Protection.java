package cn.zhenggai.arrangement;

import cn.zhenggai.rectification.PersonName;
import java.time.Instant;

/** What keeps people safe until the hazard is gone, domain reference 5.3 (6). @param place which of its case, from 1 */
public record Protection(int place, String measure, PersonName byName, Instant at) {}
