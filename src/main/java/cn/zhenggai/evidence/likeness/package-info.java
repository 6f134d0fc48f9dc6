/** Photos that look alike, however they were cropped, turned, mirrored or brightened; found among a million by index. */
package cn.zhenggai.evidence.likeness;
