/** Visits that hang on people, and how they go on to others. */
package cn.zhenggai.inspection.handover;
