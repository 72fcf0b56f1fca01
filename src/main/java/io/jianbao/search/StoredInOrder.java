package io.jianbao.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;

/**
 * Stored fields for those who read many documents in the order of the index: documents that are
 * packed together are unpacked once, as when segments are merged. For one thread.
 */
final class StoredInOrder extends StoredFields {
  private final List<LeafReaderContext> leaves;
  private final StoredFields[] parts;

  StoredInOrder(List<LeafReaderContext> leaves) throws IOException {
    this.leaves = leaves;
    this.parts = new StoredFields[leaves.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          leaves.get(i).reader() instanceof CodecReader codec
              ? codec.getFieldsReader().getMergeInstance()
              : leaves.get(i).reader().storedFields();
    }
  }

  @Override
  public void document(int doc, StoredFieldVisitor visitor) throws IOException {
    int part = ReaderUtil.subIndex(doc, leaves);
    parts[part].document(doc - leaves.get(part).docBase, visitor);
  }
}
