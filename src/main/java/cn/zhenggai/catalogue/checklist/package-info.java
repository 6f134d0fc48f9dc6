/** The lists picked from the catalogue. */
@org.springframework.modulith.NamedInterface("checklist")
package cn.zhenggai.catalogue.checklist;
