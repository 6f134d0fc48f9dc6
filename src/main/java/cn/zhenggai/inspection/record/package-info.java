/** The record of a visit: checked, kept once, and what becomes of each finding. */
@org.springframework.modulith.NamedInterface("record")
package cn.zhenggai.inspection.record;
