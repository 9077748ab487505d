package mnr.stack.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed, as the front door hands it over.
 *
 * @param options by name, with their value or nothing: {@code --only=kafka}, {@code --fresh}
 * @param operands all other words
 */
record Call(String command, Map<String, String> options, List<String> operands) {

    private static final String OPTION = "--";

    static Call of(List<String> words) {
        Map<String, String> options = new HashMap<>();
        List<String> operands = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith(OPTION)) {
                String[] nameAndValue = word.substring(OPTION.length()).split("=", 2);
                options.put(nameAndValue[0], nameAndValue.length == 2 ? nameAndValue[1] : "");
            } else {
                operands.add(word);
            }
        }
        return new Call(words.getFirst(), options, operands);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** What the command is for: a part, a user. */
    String operand() {
        if (operands.isEmpty()) {
            throw Failure.usage(command + " wants a word more; ./mnr help says which");
        }
        return operands.getFirst();
    }
}
