/** Uploads and files over HTTP. */
package cn.zhenggai.evidence.web;
