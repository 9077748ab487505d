package mnr.bench.saving;

import java.util.List;
import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import mnr.bench.load.Conversation;
import mnr.bench.load.Reply;

import static java.util.Objects.requireNonNull;

/** Saves sheets of its own in turn, one after the other, and nobody else saves them. */
final class Editor implements Conversation {

    private final List<Sheet> sheets;
    private final int port;
    private final Map<String, String> tokens;
    private int place;

    /** @param tokens by user, of all who own one of the sheets */
    Editor(List<Sheet> sheets, int port, Map<String, String> tokens) {
        this.sheets = List.copyOf(sheets);
        this.port = port;
        this.tokens = Map.copyOf(tokens);
    }

    @Override
    public ByteBuf next() {
        Sheet sheet = sheets.get(place);
        return Unpooled.wrappedBuffer(sheet.save(port, requireNonNull(tokens.get(sheet.user()))));
    }

    @Override
    public void answered(Reply reply) {
        sheets.get(place).saved(reply);
        place = (place + 1) % sheets.size();
    }
}
