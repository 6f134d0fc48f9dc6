/** Visits for their readers, on pages, papers and devices. */
@org.springframework.modulith.NamedInterface("reading")
package cn.zhenggai.inspection.reading;
