package cn.zhenggai.catalogue;

/**
 * The texts of an item, each for one purpose.
 *
 * @param requirement a neutral sentence under which 合格 can be pressed; it stands on checklists and records
 * @param wording the first draft of a finding's text when the requirement is not met
 * @param order what the school is then usually told to do
 * @param example a finding as it was once written, shown for orientation and never taken over
 */
public record ItemWords(String requirement, String wording, String order, String example) {

    public ItemWords {
        requirement = plain(requirement);
        wording = plain(wording);
        order = plain(order);
        example = plain(example);
    }

    /** An item of before the two were told apart: its requirement is an accusation that waits to be rewritten. */
    public boolean accusing() {
        return requirement.equals(wording);
    }

    static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
