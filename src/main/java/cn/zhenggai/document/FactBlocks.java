package cn.zhenggai.document;

import com.deepoove.poi.render.compute.DefaultELRenderDataCompute;
import com.deepoove.poi.render.compute.EnvModel;
import com.deepoove.poi.render.compute.RenderDataCompute;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.util.List;

/**
 * Blocks around what a side path tells: {@code {{?facts.interim}} … {{/facts.interim}}} prints what is between when there is
 * something, and inside everything is known as outside. To the library a block around a text would print always, and know
 * nothing inside but that text.
 */
final class FactBlocks {

    private static final String ASKED = "?";

    private FactBlocks() {}

    /** From now on those blocks ask whether there is something. */
    static void mark(List<MetaTemplate> parts) {
        for (MetaTemplate part : parts) {
            if (part instanceof BlockTemplate block) {
                String name = block.getStartMark().getTagName();
                if (name.startsWith(TemplateFields.FACTS)) {
                    block.getStartMark().setTagName(ASKED + name);
                }
                mark(block.getTemplates());
            }
        }
    }

    static RenderDataCompute compute(EnvModel model) {
        RenderDataCompute plain = new DefaultELRenderDataCompute(model, false);
        return name ->
                name.startsWith(ASKED) ? there(plain.compute(name.substring(ASKED.length()))) : plain.compute(name);
    }

    private static boolean there(Object told) {
        return told != null && !told.toString().isBlank();
    }
}
