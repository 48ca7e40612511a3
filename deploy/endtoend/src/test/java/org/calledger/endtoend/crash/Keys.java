package org.calledger.endtoend.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calledger.endtoend.crash.Door.Answer;
import org.calledger.endtoend.crash.Door.Command;

/** Commands sent again and again under one key, and what they were answered first. */
final class Keys {
    private static final int COMMANDS = 10;
    private static final int CLIENTS = 32;
    private static final int MOST_ATTEMPTS = 20;
    private static final String BODY = "{\"name\": \"Żurawie %s\", \"kind\": \"NEIGHBOURHOOD\", \"on\": \"2010\"}";

    private final Map<Command, String> firstAnswers = new LinkedHashMap<>();

    /** Each by many clients at the same moment, half of them at either node. What was wrong. */
    List<String> atOnce(Scene scene) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            Command command = new Command("register-community", BODY.formatted(i), "k-" + i, "ten sam klucz " + i);
            List<Answer> answers = answers(scene, command);
            answers.stream().filter(answer -> !answer.isRecorded()).forEach(answer -> wrong.add(answer.toString()));
            firstAnswers.put(command, answers.getFirst().body());
            compare(answers, command, wrong);
        }
        countRecordings(scene, wrong);
        return wrong;
    }

    private static List<Answer> answers(Scene scene, Command command) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int port = scene.nodes.get(client % 2).port();
                sent.add(clients.submit(() -> answer(scene, port, command)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** A slow machine may answer too late; the key is there to ask again with. */
    private static Answer answer(Scene scene, int port, Command command) {
        Answer answer = scene.door.send(port, command);
        for (int attempt = 1; answer.status() == 0 && attempt < MOST_ATTEMPTS; attempt++) {
            answer = scene.door.send(port, command);
        }
        return answer;
    }

    private void compare(List<Answer> answers, Command command, List<String> wrong) {
        for (Answer answer : answers) {
            if (!answer.body().equals(firstAnswers.get(command))) {
                wrong.add(answer + " but first " + firstAnswers.get(command));
            }
        }
    }

    private static void countRecordings(Scene scene, List<String> wrong) throws IOException {
        List<Recorded> log = new Views(scene, scene.anyNode()).ledgerAfter(0);
        for (int i = 0; i < COMMANDS; i++) {
            String request = "k-" + i;
            long times = log.stream()
                    .filter(event -> event.requestId().equals(request))
                    .count();
            if (times != 1) {
                wrong.add(request + " was recorded " + times + " times");
            }
        }
    }

    /** At both nodes, after whatever has happened: the first answers, letter by letter; another body is refused. */
    List<String> again(Scene scene) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Command command : firstAnswers.keySet()) {
            for (Node node : scene.nodes) {
                compare(List.of(answer(scene, node.port(), command)), command, wrong);
                Command changed = new Command(command.name(), BODY.formatted("inne"), "k-x", command.key());
                Answer refused = answer(scene, node.port(), changed);
                if (refused.status() != 422 || !refused.code().equals("idempotency.key-reused")) {
                    wrong.add("with another body: " + refused);
                }
            }
        }
        countRecordings(scene, wrong);
        return wrong;
    }
}
