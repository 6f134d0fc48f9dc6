/** A list described once: its order and pages, its columns on the page, in the workbook and on paper. */
@org.springframework.modulith.NamedInterface("table")
package cn.zhenggai.shared.table;
