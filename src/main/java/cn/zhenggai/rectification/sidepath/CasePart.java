package cn.zhenggai.rectification.sidepath;

/**
 * A part of the page of a case that a side path shows: fetched when it is scrolled to, a link without scripts.
 *
 * @param address of the page, with <code>{n}</code> for the number of the case
 * @param title key of its heading
 * @param order the lower the higher on the page
 */
public record CasePart(String address, String title, int order) {

    public String of(String number) {
        return address.replace("{n}", number);
    }
}
