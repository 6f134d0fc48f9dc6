package cn.zhenggai.rectification.sidepath;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.shared.CaseNumber;
import java.util.Map;
import java.util.Set;

/**
 * What a side path tells in its papers beyond what the case does. A template asks for it as <code>{{facts.scope}}</code>.
 * Texts are in Chinese and as they are printed, days as 2026年9月7日, empty where there is nothing to say.
 */
public interface PaperFacts {

    /** After which of them there is something to tell. */
    Set<CaseDeed> deeds();

    /** The names that a template may ask for after any of these deeds. */
    Set<String> fields();

    /** Those of {@link #fields} that name a person; left out for readers who read of none. */
    default Set<String> persons() {
        return Set.of();
    }

    /** Of what was done last; in the transaction of the deed. */
    Map<String, String> facts(CaseNumber number, CaseDeed deed);
}
