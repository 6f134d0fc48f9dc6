package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Desk;
import java.util.List;

/**
 * Somebody who gives up a post, as he was before.
 *
 * @param emptied offices at which nobody sits without him
 */
public record Leaver(PersonCard person, List<Desk> emptied) {}
